package cn.ssp.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a hall is with a batch. */
public enum BatchPhase {
  /** It has it. */
  @JsonProperty("received")
  RECEIVED,
  /** It is at it. */
  @JsonProperty("processing")
  PROCESSING,
  /** Every row has its answer. */
  @JsonProperty("done")
  DONE
}
