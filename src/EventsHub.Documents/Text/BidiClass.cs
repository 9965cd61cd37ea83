namespace EventsHub.Documents.Text;

/// <summary>The bidirectional classes, numbered as ICU numbers them.</summary>
internal enum BidiClass : byte
{
    L, R, EN, ES, ET, AN, CS, B, S, WS, ON, LRE, LRO, AL, RLE, RLO, PDF, NSM, BN, FSI, LRI, RLI, PDI,
}
