package cn.ssp.crash;

import cn.ssp.protocol.HeldBatches;
import cn.ssp.protocol.ProtocolJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** What the hall holds, asked of it by the call that only this machine can make. */
final class HeldRows {
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  HeldRows(String hall) {
    address = URI.create(hall + "/admin/batches");
  }

  /** For each row of a batch, how many rows of that key the hall holds in all. */
  List<Long> timesOfRows(String batch) throws Exception {
    List<HeldBatches.HeldBatch> batches = held();
    List<String> all = new ArrayList<>();
    batches.forEach(held -> all.addAll(held.rows()));
    return batches.stream()
        .filter(held -> held.batch().equals(batch))
        .flatMap(held -> held.rows().stream())
        .map(row -> all.stream().filter(row::equals).count())
        .toList();
  }

  /** The keys of all rows that it holds, each as often as it holds it. */
  List<String> rows() throws Exception {
    return held().stream().flatMap(batch -> batch.rows().stream()).toList();
  }

  /** How many batches it holds. */
  long batches() throws Exception {
    return held().size();
  }

  private List<HeldBatches.HeldBatch> held() throws Exception {
    byte[] body =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body();
    return ProtocolJson.read(body, HeldBatches.class).batches();
  }
}
