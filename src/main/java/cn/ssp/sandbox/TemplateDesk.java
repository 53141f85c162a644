package cn.ssp.sandbox;

import cn.ssp.roster.write.BlankWorkbook;
import cn.ssp.roster.write.WorkbookFormat;
import cn.ssp.sandbox.web.Call;
import cn.ssp.sandbox.web.Reply;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;

/** Gives out blank workbooks: {@code GET /v1/templates/{business}}. */
final class TemplateDesk {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Templates templates;

  TemplateDesk(Templates templates) {
    this.templates = templates;
  }

  Reply workbook(Call call, String business) {
    Template template = templates.find(business).orElseThrow(() -> Refusals.notFound("没有此业务的模板"));
    byte[] workbook = BlankWorkbook.of(template).bytes(WorkbookFormat.XLSX);
    String tag = "\"" + Sha256.of(workbook) + "\"";
    boolean isKnown = call.header("if-none-match").filter(tags -> tags.contains(tag)).isPresent();
    Reply reply = isKnown ? Reply.empty(304) : Reply.of(200, XLSX, workbook);
    return reply.with("ETag", tag);
  }
}
