package cn.ssp.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.protocol.BatchReceived;
import cn.ssp.protocol.HeldBatches;
import cn.ssp.protocol.Problem;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class HandInTest {
  private static final TestPki PKI = TestPki.of(SignatureAlgorithm.SM3_WITH_SM2);
  private static final String ZHANG = "11010519491231002X";
  private static final String LI = "440524188001010014";

  @TempDir private Path folder;
  private TestHall hall;
  private Guest acme;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    acme = Guest.at(hall, PKI.entity(Holder.GOOD));
  }

  @AfterEach
  void close() {
    hall.close();
    assertThat(hall.defects).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void takesABatch(SignatureAlgorithm algorithm) {
    Filing filing =
        new Filing.Order()
            .collecting(ZHANG)
            .signedBy(TestPki.of(algorithm).entity(Holder.GOOD))
            .pack();

    assertThat(received(acme.handIn(filing)))
        .isEqualTo(new BatchReceived("20261123-000001", TestPki.NOW, filing.key()));
  }

  @Test
  void theSamePackageIsTheSameBatchEvenWhenItCouldNotBeTakenAnyMore() {
    Filing filing = Filing.collecting(ZHANG);
    BatchReceived first = received(acme.handIn(filing));

    hall.business.set(Instant.parse("2029-01-08T00:00:00Z")); // no window, no certificate
    assertThat(received(acme.handIn(filing))).isEqualTo(first);
    hall.restart();
    assertThat(received(acme.handIn(filing))).isEqualTo(first);
    assertThat(held()).hasSize(1);
  }

  @Test
  void anotherPackageUnderTheSameKeyIsRefused() {
    Filing filing = Filing.collecting(ZHANG);
    Filing other = new Filing.Order().collecting(ZHANG).withNonce("f".repeat(32)).pack();
    received(acme.handIn(filing));

    assertThat(other.key()).isEqualTo(filing.key());
    Guest.refused(acme.handIn(other), 409, Problem.KEY_TAKEN);
    Guest.refused(acme.handIn(filing.key(), new byte[0]), 409, Problem.KEY_TAKEN);
    Guest stranger = Guest.at(hall, PKI.entity(Holder.OTHER_EMPLOYER));
    Guest.refused(stranger.handIn(filing), 409, Problem.KEY_TAKEN);
    assertThat(held()).hasSize(1);
  }

  @Test
  void aNonceUnderAnotherKeyIsRefused() {
    received(acme.handIn(Filing.collecting(ZHANG)));

    Guest.refused(acme.handIn(Filing.collecting(LI)), 409, Problem.NONCE_USED);
    assertThat(held()).hasSize(1);
  }

  @Test
  void ofManyAtOnceUnderOneKeyOneIsTaken() {
    Filing filing = Filing.collecting(ZHANG, LI);
    ExecutorService many = Executors.newFixedThreadPool(16);
    try {
      List<CompletableFuture<BatchReceived>> answers =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> received(acme.handIn(filing)), many))
              .limit(16)
              .toList();

      assertThat(answers.stream().map(CompletableFuture::join).distinct())
          .containsExactly(new BatchReceived("20261123-000001", TestPki.NOW, filing.key()));
    } finally {
      many.shutdownNow();
    }
    assertThat(held()).containsExactly(filing.rows());
  }

  /** The 6th, 24:00 is the end; the next window opens on the 11th. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-06T23:59:59.999+08:00, true",
    "2026-12-07T00:00:00+08:00, false",
    "2026-12-10T23:59:59.999+08:00, false"
  })
  void takesNothingBetweenTheWindows(String moment, boolean open) {
    hall.business.set(OffsetDateTime.parse(moment).toInstant());

    HttpResponse<byte[]> answer = acme.handIn(Filing.collecting(ZHANG));
    if (open) {
      received(answer);
    } else {
      assertThat(Guest.refused(answer, 409, Problem.WINDOW_CLOSED).opensAt())
          .isEqualTo(Instant.parse("2026-12-10T16:00:00Z"));
      assertThat(held()).isEmpty();
    }
  }

  @Test
  void takesPreregistrationsBetweenTheWindowsAlone() {
    Filing filing =
        new Filing.Order()
            .of("preregistration")
            .row(
                Map.of(
                    "idType", "居民身份证",
                    "idNumber", ZHANG,
                    "name", "张三",
                    "mobile", "13800000001",
                    "hireDate", "2026-12-08",
                    "occupation", "普通员工"))
            .pack();

    assertThat(Guest.refused(acme.handIn(filing), 409, Problem.WINDOW_CLOSED).opensAt())
        .isEqualTo(Instant.parse("2026-12-06T16:00:00Z"));
    hall.business.set(Instant.parse("2026-12-06T16:00:00Z"));
    received(acme.handIn(filing));
  }

  /** On 6 December it is December that is settled, on 11 December January. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-06T00:00:00Z, 2026-11, false",
    "2026-12-06T00:00:00Z, 2026-12, true",
    "2026-12-11T00:00:00Z, 2026-12, false",
    "2026-12-11T00:00:00Z, 2027-01, true"
  })
  void takesTheMonthThatIsSettledAlone(Instant moment, YearMonth month, boolean taken) {
    hall.business.set(moment);
    HttpResponse<byte[]> answer =
        acme.handIn(new Filing.Order().collecting(ZHANG).countingFor(month).pack());

    if (taken) {
      received(answer);
    } else {
      Guest.refused(answer, 422, Problem.OTHER_MONTH);
    }
  }

  @Test
  void takesItsOwnTemplateAlone() {
    Filing filing = new Filing.Order().collecting(ZHANG).withFingerprint("0".repeat(64)).pack();

    Guest.refused(acme.handIn(filing), 422, Problem.OTHER_TEMPLATE);
  }

  @Test
  void takesAtLeastARow() {
    Guest.refused(acme.handIn(new Filing.Order().pack()), 400, Problem.BAD_PACKAGE);
  }

  @Test
  void takesEachRowOnce() {
    Filing filing = Filing.collecting(ZHANG, LI, ZHANG);

    assertThat(Guest.refused(acme.handIn(filing), 400, Problem.BAD_PACKAGE).message())
        .contains("第 4 行");
  }

  @ParameterizedTest
  @CsvSource({
    "ENCRYPTION_ONLY, 809",
    "FUTURE, 809",
    "EXPIRED, 810",
    "FOREIGN, 820",
    "REVOKED, 823"
  })
  void takesNoSignatureThatNobodyCouldLogInWith(Holder signer, String code) {
    Filing filing = new Filing.Order().collecting(ZHANG).signedBy(PKI.entity(signer)).pack();

    Guest.refused(acme.handIn(filing), 400, code);
  }

  @Test
  void takesNoSignatureOverAnotherManifest() throws Exception {
    Filing filing = Filing.collecting(ZHANG);
    byte[] forged = Forgery.withSignatureOf(filing.bytes(), Filing.collecting(LI).bytes());

    Guest.refused(acme.handIn(filing.key(), forged), 400, "800");
  }

  @Test
  void takesNothingOfAnotherEmployer() {
    TestPki.Entity other = PKI.entity(Holder.OTHER_EMPLOYER);
    Filing theirs =
        new Filing.Order().of(TestPki.OTHER_CREDIT_CODE, other).collecting(ZHANG).pack();
    Filing inTheirName =
        new Filing.Order()
            .of(TestPki.OTHER_CREDIT_CODE, PKI.entity(Holder.GOOD))
            .collecting(ZHANG)
            .pack();
    Filing byThem = new Filing.Order().collecting(ZHANG).signedBy(other).pack();

    for (Filing filing : List.of(theirs, inTheirName, byThem)) {
      Guest.refused(acme.handIn(filing), 403, Problem.OTHER_EMPLOYER);
    }
    assertThat(held()).isEmpty();
  }

  @Test
  void theKeyIsTheOneOfTheManifest() {
    Filing filing = Filing.collecting(ZHANG);

    Guest.refused(acme.handIn("0".repeat(64), filing.bytes()), 400, Problem.BAD_PACKAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "G", "张"})
  void theKeyIsOfItsForm(String start) {
    String key = start.equals("张") ? "A".repeat(64) : start;

    Guest.refused(acme.handIn(key, Filing.collecting(ZHANG).bytes()), 400, Problem.BAD_REQUEST);
  }

  /** Whatever is done to what is signed, it is refused with a sentence, and nothing is taken. */
  @Test
  void takesNothingThatWasTamperedWith() {
    Filing filing = Filing.collecting(ZHANG);
    long seed = 20261123;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      byte[] body = tampered(filing.bytes(), round % 3, random);
      if (!Forgery.isSignedAlike(body, filing.bytes())) {
        HttpResponse<byte[]> answer = acme.handIn(filing.key(), body);
        assertThat(answer.statusCode()).as("seed %d, round %d", seed, round).isEqualTo(400);
        Guest.message(answer, 400, Problem.class);
      }
    }
    Guest.refused(acme.handIn(filing.key(), "no zip".getBytes(US_ASCII)), 400, Problem.BAD_PACKAGE);
    assertThat(held()).isEmpty();
  }

  private static byte[] tampered(byte[] filing, int way, Random random) {
    byte[] body = filing.clone();
    int at = random.nextInt(body.length);
    switch (way) {
      case 0 -> body[at] ^= (byte) (1 + random.nextInt(255));
      case 1 -> body = Arrays.copyOf(body, at);
      default -> Arrays.fill(body, at, Math.min(body.length, at + 40), (byte) 0);
    }
    return body;
  }

  @Test
  void whatIsTakenIsOnDisk() {
    Filing first = Filing.collecting(ZHANG);
    Filing second = new Filing.Order().collecting(LI).withNonce("1".repeat(32)).pack();
    received(acme.handIn(first));
    hall.clock.step(Duration.ofSeconds(1));
    received(acme.handIn(second));

    hall.restart();

    assertThat(held()).containsExactly(first.rows(), second.rows());
  }

  private List<List<String>> held() {
    return Guest.message(acme.get("/admin/batches"), 200, HeldBatches.class).batches().stream()
        .map(HeldBatches.HeldBatch::rows)
        .toList();
  }

  private static BatchReceived received(HttpResponse<byte[]> answer) {
    return Guest.message(answer, 202, BatchReceived.class);
  }
}
