namespace EventsHub.Documents.Text;

/// <summary>The Bidi_Class values of UAX #9, in the numbering of ICU's UCharDirection.</summary>
internal enum BidiClass : byte
{
    L, R, EN, ES, ET, AN, CS, B, S, WS, ON, LRE, LRO, AL, RLE, RLO, PDF, NSM, BN, FSI, LRI, RLI, PDI,
}
