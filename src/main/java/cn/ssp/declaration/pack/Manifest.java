package cn.ssp.declaration.pack;

import java.util.List;

/**
 * What is signed of a package: the batch as a whole, and each file's digests.
 *
 * @param heading what it says of the batch
 * @param files the workbook, the rows, and the attachments in the order of their names
 * @param rows how many rows the batch has
 */
public record Manifest(Heading heading, List<ListedFile> files, int rows) {
  /** Copies the list. */
  public Manifest {
    files = List.copyOf(files);
  }
}
