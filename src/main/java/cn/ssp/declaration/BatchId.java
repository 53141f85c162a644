package cn.ssp.declaration;

/**
 * What the hall calls a batch.
 *
 * @param text never empty
 */
public record BatchId(String text) {
  @Override
  public String toString() {
    return text;
  }
}
