namespace EventsHub.Registrations.Export;

public enum RegistrationFormat
{
    /// <summary>Comma-separated values, in UTF-8.</summary>
    Csv,

    Xlsx,
}
