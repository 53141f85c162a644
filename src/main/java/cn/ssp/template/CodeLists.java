package cn.ssp.template;

import cn.ssp.document.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The code lists that a definition may name: its own, and the bundled ones. */
final class CodeLists {
  private static final List<String> BUNDLED =
      List.of(
          "business",
          "changeReason",
          "contractReason",
          "contractType",
          "dispatchType",
          "education",
          "ethnicity",
          "householdType",
          "idType",
          "insuredIdentity",
          "nationality",
          "occupation",
          "retirementMode",
          "retirementType",
          "sex");
  private static final Map<String, CodeList> LOADED = new ConcurrentHashMap<>();

  private final Map<String, CodeList> own;

  private CodeLists(Map<String, CodeList> own) {
    this.own = own;
  }

  /** The lists known to a definition, whose own ones stand under {@code lists}, if at all. */
  static CodeLists of(Fields definition) {
    Map<String, CodeList> own = new HashMap<>();
    if (definition.has("lists")) {
      Fields lists = definition.object("lists");
      lists.values().keySet().forEach(name -> own.put(name, read(name, lists.object(name))));
    }
    return new CodeLists(own);
  }

  /** The list that a column's {@code list} names. */
  CodeList named(Fields column) {
    String name = column.text("list");
    CodeList list = own.get(name);
    if (list != null) {
      return list;
    }
    if (BUNDLED.contains(name)) {
      return LOADED.computeIfAbsent(name, CodeLists::load);
    }
    List<String> known = new ArrayList<>(own.keySet());
    known.addAll(BUNDLED);
    throw column.file().unknown(column.lineOf("list"), "list", name, known);
  }

  private static CodeList load(String name) {
    return read(name, Bundled.read("lists/" + name + ".json"));
  }

  private static CodeList read(String name, Fields list) {
    list.allowOnly(List.of("open", "acceptCodes", "codes"));
    boolean acceptCodes = list.flag("acceptCodes");
    List<Code> codes = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (Fields fields : list.objects("codes")) {
      Code code = code(fields, acceptCodes);
      requireNew(labels, code.label(), fields);
      code.aliases().forEach(alias -> requireNew(labels, alias, fields));
      codes.add(code);
    }
    return new CodeList(name, codes, list.flag("open"));
  }

  private static Code code(Fields fields, boolean acceptCode) {
    fields.allowOnly(List.of("label", "code", "aliases"));
    String code = fields.textOrNull("code");
    List<String> aliases = new ArrayList<>(fields.texts("aliases"));
    if (acceptCode && code != null) {
      aliases.add(code);
    }
    return new Code(fields.text("label"), code, aliases);
  }

  private static void requireNew(Set<String> labels, String label, Fields fields) {
    if (!labels.add(label)) {
      throw fields.file().wrong(fields.line(), "duplicate-label", label);
    }
  }
}
