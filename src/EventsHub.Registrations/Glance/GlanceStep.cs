namespace EventsHub.Registrations.Glance;

/// <summary>How long the steps of a curve are.</summary>
public enum GlanceStep
{
    /// <summary>A day at the venue.</summary>
    Day,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week,
}
