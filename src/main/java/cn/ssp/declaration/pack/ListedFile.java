package cn.ssp.declaration.pack;

/**
 * A file that a manifest lists.
 *
 * @param name its name in the package
 * @param size how many bytes it has
 * @param sha256 their SHA-256 (FIPS 180-4), 64 lower-case hexadecimal digits
 * @param sm3 their SM3 (GB/T 32905), in the same way
 */
public record ListedFile(String name, long size, String sha256, String sm3) {}
