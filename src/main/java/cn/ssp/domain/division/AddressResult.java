package cn.ssp.domain.division;

import java.util.List;
import java.util.Optional;

/** What a household address (户籍地址) turned out to be. */
public sealed interface AddressResult {
  /**
   * The province that stands at its start, by its whole name or a short one; empty if none does.
   */
  Optional<Division> province();

  /**
   * Every level is named, and nothing else.
   *
   * @param division the county; where there is none below it, the prefecture (东莞市) or the province
   *     (香港特别行政区)
   * @param form how a municipality's address is written
   */
  record Right(Division division, MunicipalityForm form) implements AddressResult {
    @Override
    public Optional<Division> province() {
      return Optional.of(division.province());
    }

    /** The address as it is to be sent: another text only in a municipality or a 省直管 one. */
    public String canonical() {
      return form.full(division);
    }

    /** Whether a level is wanting because there is none: 湖北省仙桃市, 广东省东莞市. */
    public boolean lacksLevel() {
      return division.lacksLevel();
    }
  }

  /** No province stands at the start. */
  record NoProvince() implements AddressResult {
    @Override
    public Optional<Division> province() {
      return Optional.empty();
    }
  }

  /**
   * The province is there, and something behind it is not right.
   *
   * @param in the province
   * @param level the level that was sought where it went wrong
   * @param reason what is wrong
   * @param rest the text from there to the end; empty where the address ends too early
   * @param suggestions addresses in full that it may have meant, likeliest first; maybe none
   */
  record Unknown(Division in, Level level, Reason reason, String rest, List<String> suggestions)
      implements AddressResult {
    /** Copies the list. */
    public Unknown {
      suggestions = List.copyOf(suggestions);
    }

    @Override
    public Optional<Division> province() {
      return Optional.of(in);
    }
  }

  /** What may be wrong behind the province. */
  enum Reason {
    /** No division there has the name. */
    NO_MATCH,
    /** The address ends where the level should stand: 江苏省苏州市. */
    NOTHING_THERE,
    /** The address is whole, and goes on: a street, a village. */
    LEFT_OVER,
    /** The division was, and none can be named that took its place. */
    NO_LONGER_EXISTS
  }

  /**
   * A level, or the mark of one, was left out, and only one division can be meant: 江苏省昆山市, 湘西州吉首市.
   *
   * @param division the one
   * @param full its address in full
   */
  record LevelMissing(Division in, Division division, String full) implements AddressResult {
    @Override
    public Optional<Division> province() {
      return Optional.of(in);
    }
  }

  /**
   * A level was left out, and several divisions have the name: 江苏省鼓楼区.
   *
   * @param choices their addresses in full
   */
  record Ambiguous(Division in, List<String> choices) implements AddressResult {
    /** Copies the list. */
    public Ambiguous {
      choices = List.copyOf(choices);
    }

    @Override
    public Optional<Division> province() {
      return Optional.of(in);
    }
  }

  /**
   * The name was right once, and one division has the land now: 江苏省苏州市吴江市.
   *
   * @param was what ended: the county, or the prefecture above it
   * @param successor the division of today
   * @param full its address in full
   */
  record Retired(Division in, RetiredDivision was, Division successor, String full)
      implements AddressResult {
    @Override
    public Optional<Division> province() {
      return Optional.of(in);
    }
  }

  /**
   * The name was right once, and several divisions have the land now: 江苏省苏州市吴县市.
   *
   * @param was what ended
   * @param choices the addresses of those divisions in full
   */
  record Split(Division in, RetiredDivision was, List<String> choices) implements AddressResult {
    /** Copies the list. */
    public Split {
      choices = List.copyOf(choices);
    }

    @Override
    public Optional<Division> province() {
      return Optional.of(in);
    }
  }
}
