namespace EventsHub.Registrations.Glance;

/// <summary>The tables of what is seen at a glance.</summary>
public enum GlanceTable
{
    /// <summary>Everything in one number each.</summary>
    Figures,

    /// <summary>By day or week.</summary>
    OverTime,

    /// <summary>By ticket type.</summary>
    Tickets,

    /// <summary>By option.</summary>
    Options,

    /// <summary>By country.</summary>
    Countries,

    /// <summary>By institution.</summary>
    Institutions,

    /// <summary>Places taken and left.</summary>
    Places,

    /// <summary>Beside an earlier event, by days before the first one.</summary>
    Comparison,
}
