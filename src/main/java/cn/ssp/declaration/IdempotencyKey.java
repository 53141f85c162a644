package cn.ssp.declaration;

/**
 * What a batch is sent under: the hall takes one batch under a key, however often it is sent.
 *
 * @param text 64 lower-case hexadecimal digits
 */
public record IdempotencyKey(String text) {
  @Override
  public String toString() {
    return text;
  }
}
