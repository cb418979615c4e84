import sentenceActive from "@salesforce/label/c.Connections_SentenceActive";
import sentenceApproved from "@salesforce/label/c.Connections_SentenceApproved";
import sentenceCopied from "@salesforce/label/c.Connections_SentenceCopied";
import sentenceDegraded from "@salesforce/label/c.Connections_SentenceDegraded";
import sentenceDisconnected from "@salesforce/label/c.Connections_SentenceDisconnected";
import sentenceDraft from "@salesforce/label/c.Connections_SentenceDraft";
import sentenceExpired from "@salesforce/label/c.Connections_SentenceExpired";
import sentenceRejected from "@salesforce/label/c.Connections_SentenceRejected";
import sentenceRequested from "@salesforce/label/c.Connections_SentenceRequested";
import sentenceSuspended from "@salesforce/label/c.Connections_SentenceSuspended";

export const labels = {
  sentenceDraft,
  sentenceRequested,
  sentenceApproved,
  sentenceActive,
  sentenceDegraded,
  sentenceSuspended,
  sentenceDisconnected,
  sentenceRejected,
  sentenceExpired,
  sentenceCopied,
};
