namespace EventsHub.Registrations.Import;

/// <summary>Where a file comes from, as far as its first row tells.</summary>
public enum ImportSource
{
    Unknown,

    EventsHub,

    /// <summary>pretix: one row per position, that is per person.</summary>
    PretixPositions,

    /// <summary>pretix: one row per order, that is per buyer.</summary>
    PretixOrders,

    PretixImport,

    AlfioAttendees,

    AlfioImport,

    Eventbrite,

    /// <summary>Indico: a list without a header.</summary>
    Indico,
}
