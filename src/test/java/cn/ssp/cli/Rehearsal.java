package cn.ssp.cli;

import cn.ssp.sandbox.authority.DemoFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.stream.Stream;

/**
 * A desk with a folder of {@code ssp hall init}: employers, keys, and a sandbox hall inside the
 * program. It is 2026-11-23 10:00, in the window that settles December.
 */
final class Rehearsal {
  static final String HEADINGS =
      "*证件类型,*证件号码,*姓名,*户籍性质,户籍地址,移动电话,*合同增加原因,*合同类别,*合同开始日期,合同终止日期,*岗位工种,"
          + "参保身份,月缴费工资,用工类型,实际用工单位编号,实际用工单位名称,备注";

  /** Of Jiangsu, and so known to the sandbox. */
  static final String WANG_WEI = "320583199005129959";

  /** Of Jiangsu, and so known to the sandbox. */
  static final String LI_NA = "320106199508129964";

  /** Of Anhui: the sandbox does not know him before he is collected. */
  static final String LIU_YANG = "34082519881103995X";

  private final Desk desk;
  private final Path folder;

  Rehearsal(Path folder) {
    this.folder = folder;
    this.desk = new Desk(folder);
    copy(Demo.FOLDER, folder.resolve("demo"));
  }

  /** Making keys takes a second, so all tests share theirs. */
  private static final class Demo {
    static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("ssp-rehearsal");
        DemoFolder.make(folder, new SecureRandom());
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Desk desk() {
    return desk;
  }

  Path folder() {
    return folder;
  }

  /** A roster of new hires. */
  Rehearsal roster(String name, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADINGS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    desk.csv(name, lines);
    return this;
  }

  /** A new hire of Jiangsu or of another province, by the beginning of the number. */
  static String hire(String number, String name, int wage) {
    String household = number.startsWith("32") ? "本省城镇,江苏省苏州市昆山市" : "外省农村,安徽省安庆市太湖县";
    return "居民身份证,%s,%s,%s,,新签,固定期限,2026-12-01,2029-11-30,专业技术人员,企业职工,%d,,,,"
        .formatted(number, name, household, wage);
  }

  /** Runs a command with the rehearsal's configuration; answers its exit code. */
  int ssp(String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "--config";
    all[1] = "demo/ssp.json";
    all[2] = "--lang";
    all[3] = "en";
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return desk.ssp(all);
  }

  String out() {
    return desk.out();
  }

  String err() {
    return desk.err();
  }
}
