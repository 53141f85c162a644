package cn.ssp.roster.read;

import java.io.IOException;
import java.util.function.Function;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;

/** The records of an .xls one after another ([MS-XLS], 2.1.4); those not asked for are skipped. */
final class BiffRecords implements AutoCloseable {
  private final DocumentInputStream in;
  private final RecordInputStream records;

  private BiffRecords(DocumentInputStream in, RecordInputStream records) {
    this.in = in;
    this.records = records;
  }

  /** Starts to read at a position of the workbook's stream. */
  @SuppressWarnings("resource") // Closed with the records, or here where there will be none.
  static BiffRecords of(DocumentNode stream, long position) {
    DocumentInputStream in = open(stream);
    try {
      in.skipNBytes(position);
      return new BiffRecords(in, new RecordInputStream(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  private static DocumentInputStream open(DocumentNode stream) {
    try {
      return new DocumentInputStream(stream);
    } catch (IOException | RuntimeException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  /** Moves to the next record; a stream that just stops is damaged. */
  BiffType next() {
    return read(
        in -> {
          if (in.remaining() > 0) {
            in.readRemainder();
          }
          if (!in.hasNextRecord()) {
            throw NotAWorkbook.DAMAGED.failure();
          }
          in.nextRecord();
          return BiffType.of(in.getSid());
        });
  }

  /**
   * Reads from the current record. The one place where what POI throws on bad input is turned into
   * a failure: it documents no exceptions, and throws many.
   */
  <T> T read(Function<RecordInputStream, T> shape) {
    try {
      return shape.apply(records);
    } catch (UnreadableRoster e) {
      throw e;
    } catch (RuntimeException e) {
      throw NotAWorkbook.DAMAGED.failure(e);
    }
  }

  @Override
  public void close() {
    in.close();
  }
}
