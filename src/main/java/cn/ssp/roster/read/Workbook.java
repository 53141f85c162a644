package cn.ssp.roster.read;

import java.util.List;

/** A file of sheets, whatever its format. A .csv is a workbook of one sheet without a name. */
public interface Workbook extends AutoCloseable {
  /** The sheets in the order of their tabs; never empty. */
  List<Sheet> sheets();

  /**
   * Starts to read a sheet from its first row. One cursor at a time may be open.
   *
   * @throws UnreadableRoster when the sheet's part is damaged
   */
  Rows rows(Sheet sheet);

  @Override
  void close();
}
