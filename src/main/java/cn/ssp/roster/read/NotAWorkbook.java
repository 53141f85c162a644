package cn.ssp.roster.read;

import cn.ssp.finding.Arg;
import java.util.Locale;

/** Why a file is no readable workbook: the reasons of {@link FileKinds#FILE_NOT_A_WORKBOOK}. */
public enum NotAWorkbook {
  /** It has no bytes. */
  EMPTY,
  /** A web page or web archive saved under a workbook's name. */
  HTML,
  /** Plain text or CSV saved under a workbook's name. */
  TEXT,
  /** An XML Spreadsheet 2003. */
  XML_SPREADSHEET,
  /** Some other XML. */
  XML,
  /** An Excel binary workbook. */
  XLSB,
  /** An OpenDocument spreadsheet. */
  ODS,
  /** A workbook in the own format of WPS. */
  WPS_ET,
  /** A workbook of Excel 95 or earlier. */
  EXCEL_95,
  /** A word processor's document, slides or the like. */
  OTHER_DOCUMENT,
  /** A compressed archive that holds no workbook. */
  ARCHIVE,
  /** A PDF. */
  PDF,
  /** A picture. */
  IMAGE,
  /** None of the kinds known here. */
  BINARY,
  /** Truncated or inconsistent: its container, a part or a cell. */
  DAMAGED,
  /** A part of the workbook is not well-formed XML. */
  MALFORMED_XML,
  /** A part of the workbook declares a document type or uses entities. */
  DOCTYPE,
  /** It has no worksheet. */
  NO_SHEET,
  /** A text in neither UTF-8, UTF-16 with a mark nor GB18030. */
  ENCODING,
  /** A CSV with a quote that is never closed, or is closed in the middle of a field. */
  CSV_QUOTES;

  /** The word that the message bundles know the reason by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  UnreadableRoster failure() {
    return new UnreadableRoster(FileKinds.FILE_NOT_A_WORKBOOK, Arg.of(word()));
  }

  UnreadableRoster failure(Throwable cause) {
    UnreadableRoster failure = failure();
    failure.initCause(cause);
    return failure;
  }
}
