package it.percorsi.platform.documents;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Keeps and removes contents once the aggregate has decided, before its events are appended: what is refused costs nothing. */
final class ContentInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Contents contents;

    ContentInterceptor(Contents contents) {
        this.contents = contents;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        Object command = work.getMessage().getPayload();
        if (command instanceof KeepsContent keeping) {
            contents.keep(keeping.content());
        }
        if (command instanceof DropsContent dropping) {
            contents.drop(dropping.documentId());
        }
        return result;
    }
}
