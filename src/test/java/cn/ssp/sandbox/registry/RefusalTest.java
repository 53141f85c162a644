package cn.ssp.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.RowKey;
import cn.ssp.declaration.message.HallAnswer;
import cn.ssp.declaration.message.MessageClass;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class RefusalTest {
  /** Whoever rehearses meets no message without a cause and a remedy. */
  @Test
  void allAreInTheCatalogueOfMessages() throws IllegalAccessException {
    List<Refusal> all =
        new ArrayList<>(
            List.of(
                Refusal.alreadyCollected("3205001234"),
                Refusal.arrears("320500"),
                Refusal.malformed("停保日期")));
    for (Field field : Refusal.class.getDeclaredFields()) {
      if (field.getType() == Refusal.class) {
        all.add((Refusal) field.get(null));
      }
    }

    assertThat(all).hasSizeGreaterThan(20);
    assertThat(all)
        .allSatisfy(
            refusal ->
                assertThat(
                        HallAnswer.of(
                                new RejectedRow(
                                    new RowKey("ab".repeat(32)), refusal.code(), refusal.text()))
                            .messageClass())
                    .as(refusal.text())
                    .isNotEqualTo(MessageClass.UNKNOWN));
  }
}
