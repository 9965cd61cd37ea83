namespace EventsHub.Registrations.Import;

/// <summary>The program that wrote a file, recognised from its first row.</summary>
public enum ImportSource
{
    Unknown,

    EventsHub,

    /// <summary>pretix, one row for each order position, that is for each person.</summary>
    PretixPositions,

    /// <summary>pretix, one row for each order, that is for each buyer.</summary>
    PretixOrders,

    PretixImport,

    AlfioAttendees,

    AlfioImport,

    Eventbrite,

    /// <summary>Indico, a list without a header.</summary>
    Indico,
}
