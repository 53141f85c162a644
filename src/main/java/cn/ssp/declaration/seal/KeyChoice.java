package cn.ssp.declaration.seal;

import cn.ssp.domain.employer.Employer;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys of a token, each with what speaks against signing with it for an employer. A double
 * certificate key shows two certificates of the same employer, of which only one is for signing.
 *
 * @param candidates all of them, in the token's order
 */
public record KeyChoice(List<Candidate> candidates) {
  /** Copies the list. */
  public KeyChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * Looks at keys.
   *
   * @param keys what the token shows
   * @param places where in a certificate the employer's numbers stand
   * @param at when it is to be signed
   */
  public static KeyChoice of(
      List<TokenKey> keys, Employer employer, NumberPlaces places, Instant at) {
    return new KeyChoice(
        keys.stream().map(key -> Candidate.of(key, employer, places, at)).toList());
  }

  /** Those that nothing speaks against. */
  public List<Candidate> fit() {
    return candidates.stream().filter(candidate -> candidate.unfit().isEmpty()).toList();
  }

  /**
   * The only one that nothing speaks against.
   *
   * @throws TokenException {@link TokenReason#NO_KEY} when there is none, {@link
   *     TokenReason#SEVERAL} when there are more
   */
  public Candidate only() {
    List<Candidate> fit = fit();
    if (fit.size() == 1) {
      return fit.get(0);
    }
    throw fit.isEmpty()
        ? new TokenException(TokenReason.NO_KEY, ids(candidates))
        : new TokenException(TokenReason.SEVERAL, ids(fit));
  }

  private static String ids(List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> candidate.key().id())
        .collect(Collectors.joining(", "));
  }
}
