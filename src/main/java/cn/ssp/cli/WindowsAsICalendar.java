package cn.ssp.cli;

import cn.ssp.domain.calendar.Window;
import cn.ssp.text.Messages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Declaration windows as an iCalendar object (RFC 5545), with an alarm on the last morning. Times
 * are written in UTC, so that no calendar program needs to know the zone.
 */
final class WindowsAsICalendar {
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  /** A line has no more octets than this, its end not counted (RFC 5545, 3.1). */
  private static final int LINE = 75;

  private final Messages messages;
  private final StringBuilder text = new StringBuilder();

  WindowsAsICalendar(Messages messages) {
    this.messages = messages;
  }

  /** The calendar; windows whose opening is not known are left out. */
  String text(List<Window> windows) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//ssp//calendar//" + messages.language().word().toUpperCase(Locale.ROOT));
    windows.forEach(this::event);
    line("END:VCALENDAR");
    return text.toString();
  }

  private void event(Window window) {
    LocalDateTime opens = window.opens();
    if (opens == null) {
      return;
    }
    line("BEGIN:VEVENT");
    line("UID:window-" + window.settlementMonth() + "@ssp");
    line("DTSTAMP:" + utc(opens));
    line("DTSTART:" + utc(opens));
    line("DTEND:" + utc(window.closes()));
    line("SUMMARY:" + messages.get("calendar.event.window", window.settlementMonth()));
    line("TRANSP:TRANSPARENT");
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + messages.get("calendar.event.closes", window.settlementMonth()));
    line("TRIGGER;RELATED=END:-PT15H");
    line("END:VALARM");
    line("END:VEVENT");
  }

  private static String utc(LocalDateTime time) {
    return UTC.format(time.atZone(Env.ZONE).withZoneSameInstant(ZoneOffset.UTC));
  }

  /** Folds a long line between characters: what follows a line end and a space belongs to it. */
  private void line(String content) {
    int octets = 0;
    for (int c : content.codePoints().toArray()) {
      int width = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(c);
      octets += width;
    }
    text.append("\r\n");
  }
}
