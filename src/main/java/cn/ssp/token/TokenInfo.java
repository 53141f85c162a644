package cn.ssp.token;

/**
 * What a token says of itself.
 *
 * @param kind the word before the colon of its specification: {@code pkcs12}, {@code pkcs11},
 *     {@code skf}
 * @param label its label; a file's name
 * @param serial what tells it from all others, by which refused PINs are remembered; a file's
 *     absolute path
 * @param maker its manufacturer and model; empty where it does not say
 */
public record TokenInfo(String kind, String label, String serial, String maker) {}
