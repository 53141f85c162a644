package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.seal.Envelope;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Entity;
import cn.ssp.token.TestPki.Holder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the commands of the page for outsiders, who have nothing of ssp but one script. */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class DeclarationPageTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Path PAGES = Path.of("src/site/markdown");

  /** Where in the page the commands stand for a signature of RSA or EC, and for one of SM2. */
  private static final int RSA = 1;

  private static final int SM2 = 2;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void aGoodPackagePasses(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, packed(algorithm));

    Run run = check(algorithm);

    assertThat(run.code()).as(run.text()).isZero();
    assertThat(run.text()).contains("enrolment.xlsx: OK", "rows.json: OK");
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void aChangedRowIsNoticed(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, changed(packed(algorithm), "rows.json", "8000.5", "9000.5"));

    Run run = check(algorithm);

    assertThat(run.code()).isNotZero();
    assertThat(run.text()).contains("rows.json: FAILED");
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void aChangedManifestIsNoticed(SignatureAlgorithm algorithm) throws Exception {
    lay(algorithm, changed(packed(algorithm), "manifest.json", "2026-12", "2026-11"));

    Run run = check(algorithm);

    assertThat(run.code()).isNotZero();
    assertThat(run.text()).doesNotContain("OK");
  }

  @Test
  void theChinesePageHasTheSameCommands() throws IOException {
    assertThat(blocks("zh/declaration.md")).isEqualTo(blocks("declaration.md"));
  }

  private static byte[] packed(SignatureAlgorithm algorithm) {
    Entity entity = TestPki.of(algorithm).entity(Holder.GOOD);
    Content content = Filings.content(Filings.zhang(), Filings.li());
    return Packing.pack(
        Filings.heading(content),
        content,
        manifest ->
            new Envelope(SealForm.RFC)
                .seal(new MemoryToken(entity), entity.tokenKey(), manifest, TestPki.NOW));
  }

  private static byte[] changed(byte[] zip, String name, String old, String replacement)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream changed = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        changed.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(name)) {
          String text = new String(bytes, UTF_8);
          assertThat(text).contains(old);
          bytes = text.replace(old, replacement).getBytes(UTF_8);
        }
        changed.write(bytes);
        changed.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void lay(SignatureAlgorithm algorithm, byte[] zip) throws Exception {
    Files.write(folder.resolve("package.zip"), zip);
    X509Certificate root = TestPki.of(algorithm).root();
    Files.writeString(
        folder.resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    Files.createSymbolicLink(folder.resolve("scripts"), Path.of("scripts").toAbsolutePath());
  }

  private Run check(SignatureAlgorithm algorithm) throws Exception {
    List<String> blocks = new ArrayList<>(blocks("declaration.md"));
    blocks.remove(algorithm == SignatureAlgorithm.SM3_WITH_SM2 ? RSA : SM2);
    Process process =
        new ProcessBuilder("sh", "-ec", String.join("\n", blocks))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    process.getInputStream().transferTo(text);
    return new Run(process.waitFor(), text.toString(UTF_8));
  }

  private static List<String> blocks(String page) throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGES.resolve(page)))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private record Run(int code, String text) {}
}
