package cn.ssp.domain.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The first address of a run should not wait for more than its own province. */
@NullMarked
class OpenedFilesTest {
  private static final String PACKAGE = OpenedFilesTest.class.getPackageName();

  private final Noting program = new Noting();

  @Test
  void aRightAddressOpensItsProvinceOnce() throws Exception {
    run(Address.class, "江苏省苏州市吴江区");
    run(Address.class, "江苏省南京市玄武区");
    assertThat(program.opened).containsExactly("provinces.tsv", "32.tsv");

    run(Address.class, "上海市浦东新区");
    assertThat(program.opened).containsExactly("provinces.tsv", "32.tsv", "31.tsv");
  }

  @Test
  void anAddressWithoutAProvinceOpensNone() throws Exception {
    run(Address.class, "苏州市吴江区");
    assertThat(program.opened).containsExactly("provinces.tsv");
  }

  @Test
  void aWrongAddressOpensItsProvinceAgainForWhatWas() throws Exception {
    run(Address.class, "江苏省苏州市吴江市");
    run(Address.class, "江苏省苏州市沧浪区");
    assertThat(program.opened).containsExactly("provinces.tsv", "32.tsv", "32.tsv");
  }

  @Test
  void anotherProvinceIsOpenedWhereLandWentToIt() throws Exception {
    run(Address.class, "四川省重庆市江北区");
    assertThat(program.opened).containsExactly("provinces.tsv", "51.tsv", "51.tsv", "50.tsv");
  }

  @Test
  void anAreaCodeOpensItsProvinceOnce() throws Exception {
    run(AreaCode.class, "320584");
    run(AreaCode.class, "320599");
    run(AreaCode.class, "990101");
    run(AreaCode.class, "990102");
    run(AreaCode.class, "110101");
    assertThat(program.opened).containsExactly("32.tsv", "99.tsv", "11.tsv");
  }

  @Test
  void whatIsNoAreaCodeOpensNone() throws Exception {
    run(AreaCode.class, "江苏省苏州市");
    run(AreaCode.class, "３２０５０９");
    run(AreaCode.class, "32050X");
    run(AreaCode.class, "32050");
    run(AreaCode.class, "");
    assertThat(program.opened).isEmpty();
  }

  private void run(Class<? extends Runnable> task, String text) throws Exception {
    program
        .loadClass(task.getName())
        .asSubclass(Runnable.class)
        .getDeclaredConstructor(String.class)
        .newInstance(text)
        .run();
  }

  /** Reads an address. */
  public record Address(String text) implements Runnable {
    @Override
    public void run() {
      HouseholdAddress addresses =
          new HouseholdAddress(Gazetteer.builtIn(), MunicipalityForm.REPEATED);
      assertThat(addresses.parse(text)).isNotNull();
    }
  }

  /** Looks an area code up. */
  public record AreaCode(String text) implements Runnable {
    @Override
    public void run() {
      assertThat(AreaCodes.builtIn().nameOf(text)).isNotNull();
    }
  }

  /** Has the classes of the package anew, with nothing read yet, and notes the files they want. */
  private static final class Noting extends ClassLoader {
    private final List<String> opened = new ArrayList<>();

    Noting() {
      super(OpenedFilesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || !name.startsWith(PACKAGE)) {
        return loaded != null ? loaded : super.loadClass(name, resolve);
      }
      String file = name.replace('.', '/') + ".class";
      try (InputStream stream = getParent().getResourceAsStream(file)) {
        if (stream == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public @Nullable URL getResource(String name) {
      opened.add(name.substring(name.lastIndexOf('/') + 1));
      return super.getResource(name);
    }
  }
}
