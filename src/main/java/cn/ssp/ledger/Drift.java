package cn.ssp.ledger;

/**
 * That a person was declared before under the same number and another name, or under the same name
 * and another number.
 *
 * @param number the row's 1-based number in the roster
 * @param sameNumber whether it is the number that is the same; else the name
 * @param earlier the name, or the number, of then; a person's data
 */
public record Drift(int number, boolean sameNumber, String earlier) {}
