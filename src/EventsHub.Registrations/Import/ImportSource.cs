namespace EventsHub.Registrations.Import;

/// <summary>Where a file comes from, as far as its first row tells.</summary>
public enum ImportSource
{
    /// <summary>Not recognised.</summary>
    Unknown,

    /// <summary>Our own export.</summary>
    EventsHub,

    /// <summary>pretix: one row per position, that is per person.</summary>
    PretixPositions,

    /// <summary>pretix: one row per order, that is per buyer.</summary>
    PretixOrders,

    /// <summary>A file made for pretix's own import.</summary>
    PretixImport,

    /// <summary>alf.io: attendees.</summary>
    AlfioAttendees,

    /// <summary>A file made for alf.io's own import.</summary>
    AlfioImport,

    /// <summary>Eventbrite: attendees.</summary>
    Eventbrite,

    /// <summary>Indico: a list without a header.</summary>
    Indico,
}
