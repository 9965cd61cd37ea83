namespace EventsHub.Registrations.Export;

/// <summary>The kinds of file that a list can be written into.</summary>
public enum RegistrationFormat
{
    /// <summary>Comma-separated values, in UTF-8.</summary>
    Csv,

    Xlsx,
}
