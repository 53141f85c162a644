package cn.ssp.rule;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/** People who do not exist, with numbers that check. */
@NullMarked
record Person(String number, String name, String sex, String birthDate, String mobile) {
  /** Of different rows of a roster. */
  static final List<Person> ALL =
      List.of(
          new Person("320509199003074110", "张三", "男", "1990-03-07", "13800000001"),
          new Person("320584198511202022", "李四", "女", "1985-11-20", "13800000002"),
          new Person("320509199202291230", "王五", "男", "1992-02-29", "13800000003"),
          new Person("110105199801010123", "赵六", "女", "1998-01-01", "13800000004"),
          new Person("320509197708150030", "钱七", "男", "1977-08-15", "13800000005"));
}
