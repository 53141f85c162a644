package cn.ssp.token.skf;

/** What kind of keys a container is for. */
public enum SkfKeyKind {
  /** The container is empty, or the device does not tell. */
  UNKNOWN,
  /** RSA. */
  RSA,
  /** SM2. */
  SM2;

  /** The kind by the device's number, of GM/T 0016, 7.5.7. */
  static SkfKeyKind of(int number) {
    return switch (number) {
      case 1 -> RSA;
      case 2 -> SM2;
      default -> UNKNOWN;
    };
  }
}
