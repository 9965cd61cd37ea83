namespace EventsHub.Registrations.Domain;

/// <summary>Why money could belong to an order; the strongest first.</summary>
public enum MatchReason
{
    /// <summary>The creditor reference of the order (ISO 11649) is there, with the right check digits.</summary>
    Reference,

    /// <summary>A code of the order stands by itself in the text.</summary>
    Code,

    /// <summary>The creditor reference is there with characters that look alike, such as O for 0.</summary>
    ReferenceMisread,

    /// <summary>A code of the order is there in the middle of other letters, or with characters that look alike.</summary>
    CodeMisread,

    /// <summary>The amount is exactly what is left to pay.</summary>
    Amount,

    /// <summary>Who paid is named like who orders, is billed, or attends.</summary>
    Name,

    /// <summary>A refund of this amount was noted.</summary>
    Refund,
}
