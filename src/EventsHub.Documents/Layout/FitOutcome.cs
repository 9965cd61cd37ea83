namespace EventsHub.Documents.Layout;

/// <summary>How a text was changed to fit its box.</summary>
/// <param name="Scale">Printed size divided by the intended size.</param>
/// <param name="Ellipsised">True when the text ends in an ellipsis.</param>
/// <param name="Missing">True when a character is in no installed font.</param>
internal readonly record struct FitOutcome(double Scale, bool Ellipsised, bool Missing)
{
    /// <summary>True when the text is printed complete and at its intended size.</summary>
    public bool IsAsAsked => Scale >= 1 && !Ellipsised && !Missing;
}
