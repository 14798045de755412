package it.percorsi.company.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.percorsi.company.views.page.CompanyPage;
import it.percorsi.company.views.page.PageQueries;
import it.percorsi.company.views.page.PostNow;
import it.percorsi.events.company.CompanyRegistered;
import java.util.List;

/** A company whole; its profile's fields stand beside the lists. */
record CompanyAnswer(
        @JsonUnwrapped CompanyRegistered profile,
        List<PostNow> posts,
        List<CompanyPage.Contact> contacts,
        List<CompanyPage.Declared> availability,
        List<CompanyPage.Convention> conventions) {

    static CompanyAnswer of(PageQueries.Now now) {
        CompanyPage page = now.page();
        return new CompanyAnswer(page.profile(), now.posts(), page.contacts(), page.availability(), page.conventions());
    }
}
