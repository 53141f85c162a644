package cn.ssp.sandbox.registry;

import java.sql.SQLException;
import java.util.List;

/** Where requests of one business are decided. */
interface Counter {
  /**
   * Does what is asked, or says everything that stands against it.
   *
   * @param request one of whose form nothing is wrong
   * @return empty where it was done; else nothing was
   */
  List<Refusal> serve(Request request) throws SQLException;
}
