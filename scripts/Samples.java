import cn.ssp.cli.Env;
import cn.ssp.cli.Program;
import cn.ssp.roster.write.BlankWorkbook;
import cn.ssp.roster.write.TimelessZip;
import cn.ssp.roster.write.WorkbookFormat;
import cn.ssp.template.Column;
import cn.ssp.template.ColumnType;
import cn.ssp.template.Presence;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Makes the samples. They are meant to be checked as of {@link #AS_OF}: what is a mistake in them
 * depends on the day. See scripts/samples.
 *
 * <p>Beside the mistakes that are made on purpose, everything in them is right by every rule there
 * may be, so that a new rule finds nothing in them but what it is shown.
 */
public final class Samples {
  /** Settles December 2026; backpay reaches back to May. */
  private static final String AS_OF = "2026-11-23T10:00";

  private static final Path FOLDER = Path.of("samples");
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

  private static final String RESIDENT_CARD = "居民身份证";

  private Samples() {}

  /** Takes nothing, {@code --expected}, or {@code --into} and another folder to write to. */
  public static void main(String... args) throws IOException {
    List<String> options = Arrays.asList(args);
    boolean into = options.size() == 2 && options.get(0).equals("--into");
    boolean expected = options.equals(List.of("--expected"));
    if (!options.isEmpty() && !into && !expected) {
      System.err.println("usage: scripts/samples [--expected | --into FOLDER]");
      System.exit(2);
    }
    Path folder = into ? Path.of(options.get(1)) : FOLDER;
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      String name = sample.getKey();
      Files.write(folder.resolve(name), sample.getValue());
      if (expected) {
        Files.write(folder.resolve(name + ".expected.json"), report(name));
      }
    }
  }

  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("collection-clean.xlsx", collectionClean());
    samples.put("collection-errors.xlsx", collectionErrors());
    samples.put("enrolment.xlsx", enrolment());
    samples.put("enrolment-hall.xlsx", enrolmentHall());
    samples.put("enrolment-clean.xlsx", enrolmentClean());
    samples.put("enrolment-clean.csv", csv(template("enrolment"), enrolments()));
    samples.put("enrolment-errors.xlsx", enrolmentErrors());
    samples.put("enrolment-address-errors.xlsx", enrolmentAddressErrors());
    samples.put("enrolment-agency-errors.xlsx", enrolmentAgencyErrors());
    samples.put("enrolment-changed-layout.xlsx", enrolmentChangedLayout());
    samples.put("removal-clean.xls", removalClean());
    samples.put("removal-errors.xls", removalErrors());
    return samples;
  }

  // Collection: who is not yet known to the platform.

  private static byte[] collectionClean() throws IOException {
    Form form = new Form(template("collection"), WorkbookFormat.XLSX);
    form.add(
        collection(person("王伟"), "大学本科教育")
            .with("householdDetail", "花桥镇曹安路 8 号")
            .with("residence", "江苏省苏州市昆山市花桥镇曹安路 8 号")
            .with("workStart", LocalDate.of(2012, 7, 2)));
    form.add(collection(person("张敏"), "中等职业教育").with("householdDetail", "桑墟镇条河村 3 组"));
    form.add(collection(person("刘洋"), "普通高级中学教育").with("residence", "江苏省苏州市吴江区松陵街道流虹路 100 号"));
    form.add(collection(person("杨帆"), "研究生教育"));
    form.add(collection(person("阿依古丽·买买提"), "大学专科教育").with("ethnicity", "维吾尔族"));
    form.add(collection(person("林志明"), "大学本科教育").with("nationality", "中国台湾"));
    form.add(collection(person("ANNA SCHMIDT"), "研究生教育").with("nationality", "德国"));
    return form.bytes();
  }

  private static byte[] collectionErrors() throws IOException {
    Form form = new Form(template("collection"), WorkbookFormat.XLSX);
    form.add(collection(person("陈杰"), "大学本科教育"));

    // The check character in lower case.
    form.add(
        collection(person("沈洁"), "大学专科教育").map("idNumber", number -> number.replace('X', 'x')));

    // A space to align the name with those of three characters; a word that is not in the list.
    form.add(collection(person("王芳"), "大学本科教育").with("name", "王 芳").with("ethnicity", "汉人"));

    // The letter O for a zero.
    form.add(
        collection(person("朱军"), "初级中学教育")
            .map("idNumber", number -> number.replaceFirst("0", "O")));

    // One digit mistyped: the day of birth is no day, and the check character no longer fits.
    form.add(
        collection(person("高燕"), "普通高级中学教育")
            .map("idNumber", number -> number.replace("19930430", "19930431")));

    // The day of birth taken from the number by a formula.
    form.add(
        collection(person("孙浩"), "中等职业教育")
            .with("birthDate", new Formula("DATE(MID(B7,7,4),MID(B7,11,2),MID(B7,13,2))")));

    // Not asked for yet.
    form.add(collection(person("何鑫"), "大学专科教育").without("householdAddress").without("mobile"));

    // Points between the parts of a date.
    form.add(collection(person("郭丽"), "普通高级中学教育").with("birthDate", "1996.5.8"));

    // A line broken with Alt and Enter; digits typed with a Chinese input method.
    form.add(
        collection(person("罗刚"), "初级中学教育")
            .with("householdDetail", "官垱镇双店村\n5 组 12 号")
            .map("mobile", Samples::fullWidth));

    // A foreigner, of whom the nationality is asked.
    form.add(collection(person("PAUL WAGNER"), "研究生教育"));

    // Typed from a card of the 1990s, and the digits of one sex with the word of the other.
    form.add(
        collection(person("唐海"), "初级中学教育")
            .map("idNumber", number -> number.substring(0, 6) + number.substring(8, 17))
            .with("sex", "女"));

    // The day of birth as the family keeps it, by the lunar calendar; a hollow box for a letter
    // that the other computer did not have.
    form.add(
        collection(person("冯莉"), "大学专科教育")
            .with("birthDate", LocalDate.of(1990, 8, 16))
            .with("name", "冯□"));

    // The dot that a phone's keyboard offers.
    form.add(
        collection(person("古丽娜尔·艾山"), "大学专科教育")
            .with("ethnicity", "维吾尔族")
            .map("name", name -> name.replace('·', '•')));

    // Who lives across the border holds a permit, and no card of a resident.
    form.add(
        collection(person("周家豪"), "大学本科教育")
            .with("idType", RESIDENT_CARD)
            .with("ethnicity", "汉族"));

    // A summer's help of fifteen, and a cleaner of an age at which only a temporary account opens;
    // both give the number of the office, as does the next.
    form.add(collection(person("曹阳"), "初级中学教育").with("mobile", OFFICE));
    form.add(collection(person("谢桂芳"), "初级中学教育").with("mobile", OFFICE));
    form.add(collection(person("许梅"), "中等职业教育").with("mobile", OFFICE));

    // Past retirement; the number as an address book writes it.
    form.add(
        collection(person("邓国强"), "初级中学教育").map("mobile", mobile -> "86-" + mobile));

    // Two of the seven rows that the blank workbook ships with.
    form.add(new Row(Map.of("idType", RESIDENT_CARD)));
    form.add(new Row(Map.of("idType", RESIDENT_CARD)));
    return form.bytes();
  }

  private static final String OFFICE = "13800000000";

  private static Row collection(Person person, String education) {
    return new Row(
            Map.of(
                "idType", person.idType,
                "idNumber", person.number,
                "name", person.name,
                "sex", person.sex,
                "birthDate", person.birth,
                "householdType", person.householdType,
                "mobile", person.mobile,
                "education", education))
        .with("ethnicity", person.idType.equals(RESIDENT_CARD) ? "汉族" : null)
        .with("householdAddress", person.householdAddress);
  }

  // Enrolment: who is newly hired.

  /** Whom the sandbox hall takes as they are: all of the province, none listed by it. */
  private static byte[] enrolment() throws IOException {
    Form form = new Form(template("enrolment"), WorkbookFormat.XLSX);
    form.add(enrolment(person("王伟"), DECEMBER, "专业技术人员", "8600"));
    // From November on, so that one month is paid with December's.
    form.add(enrolment(person("李娜"), LocalDate.of(2026, 11, 16), "管理人员", "7200.5"));
    form.add(enrolment(person("张敏"), DECEMBER, "生产运输操作人员", "5500"));
    form.add(
        enrolment(person("陈静"), DECEMBER, "专业技术人员", "9300")
            .with("contractType", "无固定期限")
            .without("contractEnd"));
    form.add(enrolment(person("周婷"), DECEMBER, "普通员工", "6800"));
    form.add(
        enrolment(person("孙鹏"), DECEMBER, "生产运输操作人员", "6100")
            .with("contractType", "完成一定工作任务")
            .with("contractEnd", LocalDate.of(2027, 6, 30)));
    form.add(enrolment(person("徐丽"), DECEMBER, "普通员工", "5200"));
    return form.bytes();
  }

  /** Nothing is wrong with it that could be seen here; what the sandbox hall knows is its own. */
  private static byte[] enrolmentHall() throws IOException {
    Form form = new Form(template("enrolment"), WorkbookFormat.XLSX);
    form.add(enrolment(person("朱军"), DECEMBER, "生产运输操作人员", "5800"));

    // To be collected first.
    form.add(enrolment(person("方明"), DECEMBER, "生产运输操作人员", "5600"));

    // For the worker to do: pays alone, lacks the kind of household, is still insured, owes.
    form.add(enrolment(person("白雪"), DECEMBER, "普通员工", "5200"));
    form.add(enrolment(person("韩梅"), DECEMBER, "普通员工", "5200"));
    form.add(enrolment(person("许静"), DECEMBER, "管理人员", "7600"));
    form.add(enrolment(person("龚平"), DECEMBER, "生产运输操作人员", "6300"));

    // Drew unemployment benefit in November, which would be paid for now.
    form.add(enrolment(person("秦勇"), LocalDate.of(2026, 10, 26), "专业技术人员", "8900"));

    // Two messages in one text.
    form.add(enrolment(person("顾强"), DECEMBER, "生产运输操作人员", "6000"));

    // For the counter.
    form.add(enrolment(person("姜丽"), DECEMBER, "普通员工", "5400"));

    // Enrolled long ago.
    form.add(enrolment(person("赵强"), DECEMBER, "管理人员", "9800"));

    form.add(enrolment(person("高燕"), DECEMBER, "普通员工", "5300"));
    return form.bytes();
  }

  private static byte[] enrolmentClean() throws IOException {
    Form form = new Form(template("enrolment"), WorkbookFormat.XLSX);
    enrolments().forEach(form::add);
    return form.bytes();
  }

  private static List<Row> enrolments() {
    return List.of(
        enrolment(person("王伟"), DECEMBER, "专业技术人员", "8600"),
        // From November on, so that one month is paid with December's.
        enrolment(person("李娜"), LocalDate.of(2026, 11, 16), "管理人员", "7200.5"),
        enrolment(person("张敏"), DECEMBER, "生产运输操作人员", "5500"),
        enrolment(person("刘洋"), DECEMBER, "生产运输操作人员", "6100")
            .with("contractType", "完成一定工作任务")
            .with("contractEnd", LocalDate.of(2027, 6, 30)),
        enrolment(person("杨帆"), DECEMBER, "单位负责人", "21000")
            .with("contractType", "无固定期限")
            .without("contractEnd"),
        enrolment(person("阿依古丽·买买提"), DECEMBER, "商业和其他服务业", "5800"),
        // A renewal, of which neither the identity nor the wage is asked.
        enrolment(person("赵强"), DECEMBER, "管理人员", "0")
            .with("contractReason", "续签")
            .without("insuredIdentity")
            .without("monthlyWage"),
        enrolment(person("陈嘉欣"), DECEMBER, "专业技术人员", "15000"),
        enrolment(person("MARIE DUBOIS"), DECEMBER, "专业技术人员", "18000"));
  }

  /** Addresses as people write them from memory, or from an old household book. */
  private static byte[] enrolmentAddressErrors() throws IOException {
    Form form = new Form(template("enrolment"), WorkbookFormat.XLSX);
    form.add(address("王伟", "江苏省苏州市昆山市"));
    form.add(address("李娜", "南京市鼓楼区"));
    form.add(address("赵强", "江苏省宜兴市"));
    form.add(address("陈静", "江苏省鼓楼区"));
    form.add(address("周婷", "江苏省苏州市吴江市"));
    form.add(address("徐丽", "江苏省苏州市吴县市"));
    form.add(address("孙鹏", "江苏省苏州市吴江县区"));
    form.add(address("陈杰", "江苏省无锡市江阴市澄江街道"));
    form.add(address("沈洁", "江苏省南通市"));
    form.add(address("罗刚", "湖北省仙桃市"));
    form.add(address("郭丽", "江苏省苏州市吴江区"));
    form.add(address("陈嘉欣", "江苏省南京市玄武区"));
    form.add(
        address("朱军", "江苏省盐城市东台市").with("idNumber", number("999999", "19930816", "995")));
    return form.bytes();
  }

  private static Row address(String name, String address) {
    return enrolment(person(name), DECEMBER, "普通员工", "5200").with("householdAddress", address);
  }

  private static byte[] enrolmentErrors() throws IOException {
    Form form = new Form(template("enrolment"), WorkbookFormat.XLSX);
    form.add(enrolment(person("王伟"), DECEMBER, "专业技术人员", "8600"));

    // Two digits changed places: born on the 12th, typed as the 21st.
    form.add(
        enrolment(person("李娜"), DECEMBER, "管理人员", "7200")
            .map("idNumber", number -> number.replace("19950812", "19950821")));

    // Pasted from a worksheet that took the number for a number.
    form.add(enrolment(person("张敏"), DECEMBER, "生产运输操作人员", "5500").asNumber("idNumber"));

    // Not a word of the list.
    form.add(enrolment(person("刘洋"), DECEMBER, "生产运输操作人员", "6100").with("householdType", "外地农村"));

    // Declared before its time.
    form.add(enrolment(person("陈静"), LocalDate.of(2027, 1, 4), "普通员工", "6000"));

    // A contract without a term that ends.
    form.add(enrolment(person("杨帆"), DECEMBER, "专业技术人员", "16500").with("contractType", "无固定期限"));

    // A contract with a term that does not; a phone number in groups, as people say it.
    form.add(
        enrolment(person("赵强"), DECEMBER, "管理人员", "9800")
            .without("contractEnd")
            .with("mobile", "138 0000 0007"));

    // Points in a date; a separator and a unit in an amount.
    form.add(
        enrolment(person("周婷"), DECEMBER, "普通员工", "6800")
            .with("contractStart", "2026.12.1")
            .with("monthlyWage", "6,800元"));

    // Forgotten for too long to be paid for online.
    form.add(enrolment(person("吴磊"), LocalDate.of(2026, 3, 16), "生产运输操作人员", "6300"));

    // A contract of three months that was over before anybody declared it.
    form.add(
        enrolment(person("徐丽"), LocalDate.of(2026, 8, 10), "商业和其他服务业", "5200")
            .with("contractEnd", LocalDate.of(2026, 11, 9)));

    // The person of the first row once more.
    form.add(enrolment(person("王伟"), DECEMBER, "管理人员", "8600"));

    // The year of the end mistyped; fen in an amount that takes one decimal.
    form.add(
        enrolment(person("孙鹏"), DECEMBER, "专业技术人员", "7350.55")
            .with("contractEnd", LocalDate.of(2026, 11, 30)));

    // A new contract, of which identity and wage are asked.
    form.add(
        enrolment(person("马晓燕"), DECEMBER, "普通员工", "0")
            .without("insuredIdentity")
            .without("monthlyWage"));

    // What only agencies fill in.
    form.add(enrolment(person("何鑫"), DECEMBER, "普通员工", "5200").with("dispatchType", "人力资源外包"));
    return form.bytes();
  }

  /** People whom a labour dispatcher hires to work at others. */
  private static byte[] enrolmentAgencyErrors() throws IOException {
    Form form = new Form(template("enrolment"), WorkbookFormat.XLSX);
    form.add(dispatched("王伟", "32050101"));

    // At whom the person works is left out.
    form.add(enrolment(person("李娜"), DECEMBER, "普通员工", "5200").with("dispatchType", "劳务派遣"));

    // A digit left out; a letter for a digit.
    form.add(dispatched("赵强", "3205101"));
    form.add(dispatched("陈静", "3205O101"));
    return form.bytes();
  }

  private static Row dispatched(String name, String employerNumber) {
    return enrolment(person(name), DECEMBER, "普通员工", "5200")
        .with("dispatchType", "劳务派遣")
        .with("actualEmployerNumber", employerNumber)
        .with("actualEmployerName", "苏州示例精密制造有限公司");
  }

  /**
   * One heading inserted, one moved, one deleted, one renamed. It is made from a definition that is
   * changed in these ways, so that comments and lists stand where Excel would have moved them.
   */
  private static byte[] enrolmentChangedLayout() throws IOException {
    Template template = template("enrolment");
    List<Column> columns = new ArrayList<>(template.columns());
    columns.removeIf(column -> column.key().equals("mobile"));
    columns.replaceAll(
        column -> column.key().equals("contractType") ? named(column, "合同类型") : column);
    Column moved = template.column("occupation").orElseThrow();
    columns.remove(moved);
    columns.add(3, moved);
    columns.add(
        0,
        new Column(
            "staffNumber",
            "工号",
            List.of(),
            Presence.OPTIONAL,
            null,
            new ColumnType.Text(20),
            null));
    Form form =
        new Form(
            new Template(
                template.code(),
                template.title(),
                template.maxRows(),
                template.defaultRows(),
                template.rowKey(),
                template.effective(),
                columns,
                template.notes()),
            WorkbookFormat.XLSX);
    int staff = 1001;
    for (Row row : enrolments()) {
      form.add(row.with("staffNumber", "A" + staff++));
    }
    return form.bytes();
  }

  private static Column named(Column column, String heading) {
    return new Column(
        column.key(),
        heading,
        column.aliases(),
        column.presence(),
        column.requiredWhen(),
        column.type(),
        column.defaultValue(),
        column.note());
  }

  /** A new contract of three years. */
  private static Row enrolment(Person person, LocalDate start, String occupation, String wage) {
    return new Row(
            Map.of(
                "idType",
                person.idType,
                "idNumber",
                person.number,
                "name",
                person.name,
                "householdType",
                person.householdType,
                "mobile",
                person.mobile,
                "contractReason",
                "新签",
                "contractType",
                "固定期限",
                "contractStart",
                start,
                "contractEnd",
                start.plusYears(3).minusDays(1),
                "occupation",
                occupation))
        .with("householdAddress", person.householdAddress)
        .with("insuredIdentity", "企业职工")
        .with("monthlyWage", new BigDecimal(wage));
  }

  // Removal: who has left.

  private static byte[] removalClean() throws IOException {
    Form form = new Form(template("removal"), WorkbookFormat.XLS);
    form.add(removal(person("王伟"), "合同期满", "2026-11-20"));
    form.add(removal(person("李娜"), "合同期满", "2026-11-20"));
    form.add(removal(person("刘洋"), "组织调动", "2026-11-18").with("remark", "调往集团内另一家公司"));
    form.add(removal(person("杨帆"), "出国", "2026-11-16"));
    form.add(removal(person("阿依古丽·买买提"), "合同期满", "2026-11-19"));
    form.add(removal(person("陈嘉欣"), "合同期满", "2026-11-23"));
    return form.bytes();
  }

  private static byte[] removalErrors() throws IOException {
    Form form = new Form(template("removal"), WorkbookFormat.XLS);
    form.add(removal(person("王伟"), "合同期满", "2026-11-20"));

    // A digit left out.
    form.add(
        removal(person("李娜"), "合同期满", "2026-11-20")
            .map("idNumber", number -> number.substring(0, 9) + number.substring(10)));

    // The day of the first row, by reference.
    form.add(removal(person("张敏"), "合同期满", "2026-11-20").with("stopDate", new Formula("E2")));

    // Hidden below; he has not left after all.
    form.add(removal(person("刘洋"), "组织调动", "2026-11-18"));

    form.addBlank();

    // One reason for two persons, the cells merged below.
    form.add(removal(person("陈静"), "合同期满", "2026-11-16"));
    form.add(removal(person("杨帆"), "合同期满", "2026-11-16").without("changeReason"));

    // A day that November does not have.
    form.add(removal(person("赵强"), "组织调动", "2026-11-19").with("stopDate", "2026-11-31"));

    // A phone number with the country's code.
    form.add(removal(person("周婷"), "合同期满", "2026-11-17").with("remark", "+8613800000009 可联系本人"));

    // What belongs into a file of the personnel office.
    form.add(removal(person("吴磊"), "合同期满", "2026-11-13").with("remark", LONG_REMARK));

    // Resigned, and may count on a benefit that is not paid.
    form.add(removal(person("孙鹏"), "个人解除合同", "2026-11-20"));

    // Retiring, and better insured until that is approved.
    form.add(removal(person("马晓燕"), "申请养老待遇核定（或达到法定退休年龄）", "2026-11-20"));

    // What people call it; the platform has another word.
    form.add(removal(person("陈杰"), "自动离职", "2026-11-20"));

    // Filed ahead.
    form.add(removal(person("沈洁"), "合同期满", "2026-11-30"));

    // Forgotten for two months, which are charged all the same.
    form.add(removal(person("王芳"), "合同期满", "2026-09-18"));

    // Digits typed with a Chinese input method.
    form.add(removal(person("徐丽"), "合同期满", "2026-11-20").map("idNumber", Samples::fullWidth));

    // The employer's own legal representative.
    form.add(removal(person("唐海"), "合同期满", "2026-11-20"));

    Sheet sheet = form.sheet;
    sheet.getRow(4).setZeroHeight(true);
    sheet.addMergedRegion(new CellRangeAddress(6, 7, 3, 3));
    sheet.getWorkbook().setSheetName(0, "11月退工名单");
    return form.bytes();
  }

  private static final String LONG_REMARK =
      "该员工于十一月初口头提出离职，部门主管两次面谈挽留未果，十一月六日提交书面申请，写明因家庭原因需返回原籍照顾老人，"
          + "希望尽快办理手续。经部门与人事协商同意，约定十一月十三日为最后工作日，期间完成设备、钥匙、工作服、门禁卡和"
          + "工具柜的交接，交接清单由班组长与本人签字确认，一式两份。剩余年休假三天折算工资，与十一月工资一并于次月十五日"
          + "发放。本人要求出具离职证明并邮寄至户籍所在地，已登记收件地址。住房公积金封存手续由人事另行办理，"
          + "工会会费结清，宿舍押金在退房验收后退还。";

  private static Row removal(Person person, String reason, String stopDate) {
    return new Row(
        Map.of(
            "idType", person.idType,
            "idNumber", person.number,
            "name", person.name,
            "changeReason", reason,
            "stopDate", LocalDate.parse(stopDate)));
  }

  // Persons. All of them are invented, as are their phone numbers.

  private record Person(
      String idType,
      String number,
      String name,
      String sex,
      LocalDate birth,
      String householdType,
      String householdAddress,
      String mobile) {}

  /** Name, sex, birth date, area code, order code, kind of household and its address. */
  private static final String RESIDENTS =
      """
      王伟 男 1990-05-12 320583 995 本省城镇 江苏省苏州市昆山市
      李娜 女 1995-08-12 320106 996 本省城镇 江苏省南京市鼓楼区
      张敏 女 1999-02-14 321322 996 本省农村 江苏省宿迁市沭阳县
      刘洋 男 1988-11-03 340825 995 外省农村 安徽省安庆市太湖县
      杨帆 男 1985-07-30 310115 995 外省城镇 上海市浦东新区
      阿依古丽·买买提 女 1997-03-21 653121 996 外省农村 新疆维吾尔自治区喀什地区疏附县
      赵强 男 1981-09-09 320282 995 本省城镇 江苏省无锡市宜兴市
      陈静 女 1992-03-08 320481 996 本省城镇 江苏省常州市溧阳市
      周婷 女 1996-11-20 321181 996 本省城镇 江苏省镇江市丹阳市
      吴磊 男 1983-12-02 410122 995 外省农村 河南省郑州市中牟县
      徐丽 女 1998-07-07 320681 996 本省农村 江苏省南通市启东市
      孙鹏 男 1993-01-15 320581 995 本省城镇 江苏省苏州市常熟市
      马晓燕 女 2000-10-26 430626 996 外省农村 湖南省岳阳市平江县
      陈杰 男 1991-06-18 320281 995 本省城镇 江苏省无锡市江阴市
      沈洁 女 1994-10-09 320682 930 本省城镇 江苏省南通市如皋市
      王芳 女 1989-01-25 320582 996 本省城镇 江苏省苏州市张家港市
      朱军 男 1993-08-16 320981 995 本省农村 江苏省盐城市东台市
      高燕 女 1993-04-30 320722 996 本省农村 江苏省连云港市东海县
      孙浩 男 1998-12-05 320324 995 本省农村 江苏省徐州市睢宁县
      何鑫 男 2001-03-11 321283 995 本省农村 江苏省泰州市泰兴市
      郭丽 女 1996-05-08 410122 996 外省农村 河南省郑州市中牟县
      罗刚 男 1987-09-27 420822 995 外省农村 湖北省荆门市沙洋县
      """;

  /** The same of others, who come last as the phone numbers are given out in order. */
  private static final String MORE_RESIDENTS =
      """
      唐海 男 1978-03-15 320826 995 本省农村 江苏省淮安市涟水县
      冯莉 女 1990-10-04 321081 996 本省城镇 江苏省扬州市仪征市
      古丽娜尔·艾山 女 1995-02-11 653121 996 外省农村 新疆维吾尔自治区喀什地区疏附县
      曹阳 男 2011-04-20 320724 995 本省农村 江苏省连云港市灌南县
      谢桂芳 女 1979-06-02 341202 996 外省农村 安徽省阜阳市颍州区
      许梅 女 1998-09-19 320623 996 本省农村 江苏省南通市如东县
      邓国强 男 1964-02-08 320423 995 本省农村 江苏省常州市溧阳市
      """;

  /** The same of those whom the sandbox hall lists. */
  private static final String OF_THE_HALL =
      """
      方明 男 1997-06-14 321302 995 本省农村 江苏省宿迁市宿城区
      白雪 女 1991-11-25 320826 996 本省农村 江苏省淮安市涟水县
      韩梅 女 1994-04-07 320830 996 本省农村 江苏省淮安市盱眙县
      许静 女 1993-02-28 320111 996 本省城镇 江苏省南京市浦口区
      龚平 男 1982-01-17 320611 995 本省城镇 江苏省南通市崇川区
      秦勇 男 1984-10-19 320721 995 本省农村 江苏省连云港市赣榆区
      顾强 男 1979-08-28 320305 995 本省农村 江苏省徐州市贾汪区
      姜丽 女 1990-09-22 320924 996 本省农村 江苏省盐城市射阳县
      """;

  private static final Map<String, Person> PERSONS = new HashMap<>();

  static {
    RESIDENTS.lines().map(line -> line.split(" ")).forEach(Samples::addResident);
    String residencePermit = number("830000", "19920715", "995");
    add("港澳台居民居住证", residencePermit, "林志明", "男", "1992-07-15", "台湾", null);
    add("港澳居民来往内地通行证", "H01234567", "陈嘉欣", "女", "1994-06-01", "香港特别行政区", null);
    String permanentCard = number("932276", "19880412", "996");
    add("外国人永久居留身份证", permanentCard, "ANNA SCHMIDT", "女", "1988-04-12", "外国人", null);
    add("外国人护照", "C01X00T47", "PAUL WAGNER", "男", "1986-02-17", "外国人", null);
    add("外国人护照", "22AB34567", "MARIE DUBOIS", "女", "1991-09-13", "外国人", null);
    MORE_RESIDENTS.lines().map(line -> line.split(" ")).forEach(Samples::addResident);
    String anotherPermit = number("810000", "19900518", "995");
    add("港澳台居民居住证", anotherPermit, "周家豪", "男", "1990-05-18", "香港特别行政区", null);
    OF_THE_HALL.lines().map(line -> line.split(" ")).forEach(Samples::addResident);
  }

  private static void addResident(String[] it) {
    String number = number(it[3], it[2].replace("-", ""), it[4]);
    add(RESIDENT_CARD, number, it[0], it[1], it[2], it[5], it[6]);
  }

  private static void add(
      String idType,
      String number,
      String name,
      String sex,
      String birth,
      String householdType,
      String householdAddress) {
    String mobile = Long.toString(13_800_000_001L + PERSONS.size());
    PERSONS.put(
        name,
        new Person(
            idType,
            number,
            name,
            sex,
            LocalDate.parse(birth),
            householdType,
            householdAddress,
            mobile));
  }

  private static Person person(String name) {
    return Objects.requireNonNull(PERSONS.get(name), name);
  }

  /**
   * A citizen number. It is worked out here and not by ssp's own class, whose mistakes the samples
   * are to reveal.
   */
  private static String number(String area, String birth, String order) {
    String body = area + birth + order;
    int rest = 0;
    for (char digit : body.toCharArray()) {
      rest = (rest + digit - '0') * 2 % 11;
    }
    int check = (12 - rest) % 11;
    return body + (check == 10 ? "X" : check);
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
    return wide.toString();
  }

  // Files.

  /**
   * A formula.
   *
   * @param text as typed, without the sign before it
   */
  private record Formula(String text) {}

  /**
   * A row to be: texts, days, numbers and formulas by the key of their column.
   *
   * @param values none for a cell that stays empty
   */
  private record Row(Map<String, Object> values) {
    Row with(String key, Object value) {
      Map<String, Object> changed = new HashMap<>(values);
      if (value == null) {
        changed.remove(key);
      } else {
        changed.put(key, value);
      }
      return new Row(changed);
    }

    Row without(String key) {
      return with(key, null);
    }

    Row map(String key, UnaryOperator<String> change) {
      return with(key, change.apply(values.get(key).toString()));
    }

    Row asNumber(String key) {
      return with(key, new BigDecimal(values.get(key).toString()));
    }
  }

  /** A blank workbook that is filled in from the top. */
  private static final class Form {
    private final Template template;
    private final WorkbookFormat format;
    private final Workbook workbook;
    private final Sheet sheet;
    private final CellStyle general;
    private int next = 1;

    Form(Template template, WorkbookFormat format) throws IOException {
      this.template = template;
      this.format = format;
      byte[] blank = BlankWorkbook.of(template).withRows(0).bytes(format);
      this.workbook = WorkbookFactory.create(new ByteArrayInputStream(blank));
      this.sheet = workbook.getSheetAt(0);
      this.general = workbook.createCellStyle();
    }

    void add(Row row) {
      org.apache.poi.ss.usermodel.Row cells = sheet.createRow(next++);
      for (int index = 0; index < template.columns().size(); index++) {
        Object value = row.values.get(template.columns().get(index).key());
        if (value != null) {
          Cell cell = cells.createCell(index);
          cell.setCellStyle(sheet.getColumnStyle(index));
          set(cell, value, template.columns().get(index).type());
        }
      }
    }

    void addBlank() {
      next++;
    }

    private void set(Cell cell, Object value, ColumnType type) {
      if (value instanceof LocalDate day) {
        cell.setCellValue(day);
      } else if (value instanceof BigDecimal number) {
        if (!(type instanceof ColumnType.Amount)) {
          // As pasting leaves it, which brings its own format along.
          cell.setCellStyle(general);
        }
        cell.setCellValue(number.doubleValue());
      } else if (value instanceof Formula formula) {
        cell.setCellFormula(formula.text());
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
      } else {
        cell.setCellValue(value.toString());
      }
    }

    byte[] bytes() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      workbook.close();
      return format == WorkbookFormat.XLSX ? TimelessZip.of(out.toByteArray()) : out.toByteArray();
    }
  }

  /** As Excel in Chinese saves a CSV. */
  private static byte[] csv(Template template, List<Row> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(template.columns().stream().map(Column::headingCell).toList());
      for (Row row : rows) {
        csv.writeRecord(
            template.columns().stream()
                .map(column -> row.values.getOrDefault(column.key(), "").toString())
                .toList());
      }
    }
    return text.toString().getBytes(Charset.forName("GB18030"));
  }

  private static Template template(String code) {
    return Templates.builtIn().find(code).orElseThrow();
  }

  // What ssp reports of a sample.

  private static byte[] report(String name) {
    String employer = name.contains("-agency-") ? "agency" : "acme";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Env env =
        new Env(
            InputStream.nullInputStream(),
            out,
            System.err,
            StandardCharsets.UTF_8,
            false,
            Clock.systemUTC(),
            Map.of(),
            Path.of("").toAbsolutePath(),
            Optional.empty(),
            Optional.empty());
    new Program(env)
        .run(
            "validate",
            "--config",
            FOLDER + "/ssp.json",
            "--employer",
            employer,
            "--report",
            "json",
            "--lang",
            "zh",
            "--as-of",
            AS_OF,
            FOLDER + "/" + name);
    return out.toByteArray();
  }
}
