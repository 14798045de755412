package it.percorsi.placement.api;

import it.percorsi.placement.desk.PlacementDesk;
import it.percorsi.placement.placement.ConfirmAttendanceMonth;
import it.percorsi.placement.placement.RecordAttendance;
import it.percorsi.placement.views.attendance.AttendanceSheets;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.placement.views.placements.Placements;
import it.percorsi.platform.views.Seen;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The attendance register of one placement. */
@RestController
@RequestMapping("/api/v1/placements/{id}")
class AttendanceResource {

    private final PlacementDesk desk;
    private final Placements placements;
    private final AttendanceSheets sheets;

    AttendanceResource(PlacementDesk desk, Placements placements, AttendanceSheets sheets) {
        this.desk = desk;
        this.placements = placements;
        this.sheets = sheets;
    }

    @PutMapping("/attendance/{date}")
    ResponseEntity<Void> record(
            @PathVariable String id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @Valid @RequestBody PlacementBodies.Day body) {
        int minutes = Optional.ofNullable(body.minutes()).orElse(0);
        return Answers.done(desk.take(new RecordAttendance(id, date, body.status(), minutes)));
    }

    @PostMapping("/months/{month}/confirmation")
    ResponseEntity<Void> confirm(
            @PathVariable String id,
            @PathVariable YearMonth month,
            @Valid @RequestBody PlacementBodies.Confirmation body) {
        return Answers.done(desk.take(new ConfirmAttendanceMonth(id, month, body.confirmedOn())));
    }

    @GetMapping("/attendance/{month}")
    ResponseEntity<AttendanceAnswer> month(@PathVariable String id, @PathVariable YearMonth month) {
        Seen<PlacementDocument> seen = placements.seen(id);
        PlacementDocument placement = Objects.requireNonNull(seen.body());
        return ResponseEntity.ok()
                .eTag(Answers.etag(seen.lastOf(id)))
                .body(AttendanceAnswer.of(id, sheets.get(placement, month)));
    }
}
