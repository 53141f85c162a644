package cn.ssp;

import cn.ssp.declaration.message.HallMessage;
import cn.ssp.declaration.message.HallMessages;
import cn.ssp.rule.RuleBook;
import cn.ssp.rule.Subject;
import cn.ssp.text.Explanation;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;

/** Prints the rule book as a page of Markdown: a table for each subject. */
final class RuleList {
  private static final String CHINESE =
      """
      # 规则

      <!-- 由 scripts/rules 根据规则和文字生成，请勿手改。 -->

      错误：网办大厅会退回这一行或整份文件。警告：网办大厅接受，但后果多半不是想要的。提示：将会发生什么。
      “指南”指江苏人社网办大厅 2021 年 10 月的用人单位指南；〈〉中的文字代表报告中的具体内容。
      `ssp explain 规则` 另有原因、报告中的说法和示例。
      """;

  private static final String ENGLISH =
      """
      # Rules

      <!-- Written by scripts/rules from the rules and their sentences; do not edit. -->

      Error: the hall would reject the row or the file. Warning: the hall takes it, and what follows is
      probably not wanted. Info: what will happen. The guide is the hall's guide for employers of October
      2021; words in brackets stand for what a report fills in. `ssp explain RULE` also says why, what a
      report says, and gives an example.
      """;

  private static final String CHINESE_COVERAGE =
      """

      ## 只有网办大厅才能检查的

      这些要查公安、社保的登记，`ssp` 查不到：花名册没有错误，仍可能因此被退回。`ssp explain --coverage`
      列出同样的内容。
      """;

  private static final String ENGLISH_COVERAGE =
      """

      ## What only the hall can check

      These take the registers of the police and of the social insurance, which `ssp` does not have: a
      roster without findings may still be rejected for them. `ssp explain --coverage` lists the same.
      """;

  private final Messages messages;
  private final StringBuilder page = new StringBuilder();

  private RuleList(Messages messages) {
    this.messages = messages;
  }

  static String in(Language language) {
    RuleList list = new RuleList(Messages.in(language));
    boolean chinese = language == Language.ZH;
    list.page.append(chinese ? CHINESE : ENGLISH);
    for (Subject subject : RuleBook.subjects()) {
      list.page.append("\n## ").append(list.messages.get("subject." + subject.name()));
      list.page.append("\n\n");
      if (chinese) {
        list.row("规则", "级别", "问题", "改法", "出处");
      } else {
        list.row("rule", "severity", "what", "remedy", "source");
      }
      list.row("---", "---", "---", "---", "---");
      subject.kinds().forEach(kind -> list.add(new Explanation(list.messages, kind)));
    }
    list.addCoverage(chinese);
    return list.page.toString();
  }

  /** A page of rules alone would pass for a promise. */
  private void addCoverage(boolean chinese) {
    page.append(chinese ? CHINESE_COVERAGE : ENGLISH_COVERAGE).append('\n');
    if (chinese) {
      row("编号", "检查", "网办大厅的说法", "何时", "预防", "出处");
    } else {
      row("id", "check", "what the hall says", "when", "what helps", "source");
    }
    row("---", "---", "---", "---", "---", "---");
    for (HallMessage check : HallMessages.CHECKED_THERE_ALONE) {
      String id = check.id();
      row(
          "`" + id + "`",
          escaped(messages.get(id + ".check")),
          escaped(messages.get(id + ".words")),
          escaped(messages.get(id + ".why")),
          escaped(messages.get(id + ".before")),
          escaped(messages.source(check.kind())));
    }
  }

  private void add(Explanation rule) {
    row(
        "`" + rule.kind().id() + "`",
        rule.severity(),
        escaped(rule.title()),
        escaped(String.join("\n", rule.remedies().keySet())).replace("\n", "<br/>"),
        escaped(rule.source()));
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_<|]", "\\\\$0");
  }
}
