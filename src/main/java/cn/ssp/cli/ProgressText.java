package cn.ssp.cli;

import cn.ssp.report.OneLine;
import cn.ssp.roster.DisplayWidth;
import cn.ssp.text.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far a run is, in one line: what it does, a bar, and what is left. */
final class ProgressText {
  private static final String GAP = "  ";
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 10;
  private static final int SHORTEST_NAME = 16;

  /** Before that a guess of the time left is worth nothing. */
  private static final double SOONEST = 0.01;

  private static final long MINUTE = 60;

  /**
   * Something to say.
   *
   * @param rank 1 for what matters most
   */
  private record Figure(int rank, String text) {}

  private final Messages messages;

  ProgressText(Messages messages) {
    this.messages = messages;
  }

  /**
   * The line.
   *
   * @param elapsed since the step began
   * @param columns how wide it may be, in digits; where that is too narrow for all, the speed, the
   *     rows, the time left, the bar and the start of the name are left out, in this order
   */
  String line(Work.Mark mark, Duration elapsed, int columns) {
    String name = OneLine.of(mark.name());
    String words = label(mark, "");
    int least = DisplayWidth.of(words) + Math.min(SHORTEST_NAME, DisplayWidth.of(name));
    List<Figure> figures = figures(mark, elapsed);
    while (figures.size() > 1 && least + barred(mark, SHORTEST_BAR) + width(figures) > columns) {
      figures.remove(Collections.max(figures, Comparator.comparingInt(Figure::rank)));
    }
    int room = columns - width(figures);
    boolean bar = barred(mark, 1) > 0 && least + barred(mark, SHORTEST_BAR) <= room;
    int forName = room - DisplayWidth.of(words) - (bar ? barred(mark, SHORTEST_BAR) : 0);
    String label = label(mark, ending(name, forName));
    StringBuilder line = new StringBuilder(label);
    if (bar) {
      int length = Math.min(LONGEST_BAR, room - DisplayWidth.of(label) - barred(mark, 0));
      line.append(GAP).append(bar(mark.share(), length));
    }
    figures.forEach(figure -> line.append(GAP).append(figure.text()));
    return line.toString();
  }

  private String label(Work.Mark mark, String name) {
    String key = "progress." + mark.step().name().toLowerCase(Locale.ROOT);
    boolean several = mark.of() > 1 && messages.find(key + ".several").isPresent();
    return messages.get(several ? key + ".several" : key, name, mark.done(), mark.of());
  }

  /** What there is to say in figures, as it is read. */
  private List<Figure> figures(Work.Mark mark, Duration elapsed) {
    double share = mark.share();
    double seconds = elapsed.toMillis() / 1000.0;
    List<Figure> figures = new ArrayList<>();
    if (mark.step() == Work.Step.WAITING || Double.isNaN(share)) {
      figures.add(new Figure(1, clock((long) seconds)));
      return figures;
    }
    figures.add(new Figure(1, (int) (100 * share) + "%"));
    if (mark.rows() > 0) {
      String speed = grouped((long) (mark.rows() / seconds));
      figures.add(new Figure(3, messages.get("progress.rows", grouped(mark.rows()))));
      figures.add(new Figure(4, messages.get("progress.speed", speed)));
    }
    if (share >= SOONEST) {
      long left = (long) Math.ceil(seconds * (1 - share) / share);
      figures.add(new Figure(2, messages.get("progress.left", clock(left))));
    }
    return figures;
  }

  private static int width(List<Figure> figures) {
    return figures.stream().mapToInt(figure -> GAP.length() + DisplayWidth.of(figure.text())).sum();
  }

  /** The room of a bar of a length with its ends; none where nothing is known to fill it by. */
  private static int barred(Work.Mark mark, int length) {
    return Double.isNaN(mark.share()) ? 0 : GAP.length() + 2 + length;
  }

  /** In ASCII: how wide blocks are is not the same on every Chinese terminal. */
  private static String bar(double share, int length) {
    int full = (int) (share * length);
    return "[" + "#".repeat(full) + ".".repeat(length - full) + "]";
  }

  /** The end of a name, which tells more than its start. */
  private static String ending(String name, int columns) {
    if (DisplayWidth.of(name) <= columns) {
      return name;
    }
    int start = 0;
    while (start < name.length() && DisplayWidth.of(name.substring(start)) > columns - 3) {
      start = name.offsetByCodePoints(start, 1);
    }
    return "..." + name.substring(start);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String clock(long seconds) {
    long minutes = seconds / MINUTE;
    return minutes < MINUTE
        ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % MINUTE)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", minutes / MINUTE, minutes % MINUTE, seconds % MINUTE);
  }
}
