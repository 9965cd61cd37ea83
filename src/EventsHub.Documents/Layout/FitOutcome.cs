namespace EventsHub.Documents.Layout;

/// <summary>What had to be done to make a text fit.</summary>
/// <param name="Scale">The size printed, as a part of the size asked for.</param>
/// <param name="Ellipsised">True when the end of the text is not printed.</param>
/// <param name="Missing">True when a character is in no font.</param>
internal readonly record struct FitOutcome(double Scale, bool Ellipsised, bool Missing)
{
    /// <summary>True when it is printed as it was asked for.</summary>
    public bool IsAsAsked => Scale >= 1 && !Ellipsised && !Missing;
}
