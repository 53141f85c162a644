package cn.ssp.config;

import cn.ssp.domain.employer.Employer;
import java.util.Optional;

/**
 * What is configured for an employer.
 *
 * @param employer who it is
 * @param handler the identity number of the handler (经办人) who holds the token; empty where not told
 * @param token which key it signs with, in the words of {@code --token}; empty where not told
 */
public record Profile(Employer employer, Optional<String> handler, Optional<String> token) {}
