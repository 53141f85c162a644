package cn.ssp.roster.write;

import cn.ssp.roster.Edits;
import cn.ssp.roster.read.CsvForm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a CSV with edits: what is between the fields, and all other fields, are to the letter
 * what they were.
 *
 * @param file the CSV
 * @param form how it is written
 * @param edits what is otherwise
 */
record CsvCopy(Path file, CsvForm form, Edits edits) implements NewFile.Content {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    Writer copy = new BufferedWriter(new OutputStreamWriter(out, form.charset()), 1 << 16);
    try (Reader in = new InputStreamReader(Files.newInputStream(file), form.charset())) {
      CsvTokens tokens = new CsvTokens(in, form.separator());
      int row = 1;
      int column = 0;
      StringBuilder record = new StringBuilder();
      while (tokens.next()) {
        @Nullable String text = edits.texts(row).get(column);
        record.append(
            text == null
                ? tokens.field()
                : new CsvField(tokens.field()).with(text, form.separator()));
        record.append(tokens.end());
        column++;
        if (!tokens.endsWithSeparator()) {
          if (!edits.removes(row)) {
            copy.append(record);
          }
          record.setLength(0);
          row++;
          column = 0;
        }
      }
    }
    copy.flush();
  }
}
