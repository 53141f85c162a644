package cn.ssp.declaration;

/**
 * The hall's answer to a row that it did not accept. A row without one was accepted.
 *
 * @param key the row's own key
 * @param code the hall's code; empty where it gives none
 * @param message the hall's words, as they came: they may hold several messages, and a person's
 *     number
 */
public record RejectedRow(RowKey key, String code, String message) {}
