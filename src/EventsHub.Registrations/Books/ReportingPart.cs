namespace EventsHub.Registrations.Books;

/// <summary>The two parts of French e-reporting (flux 10) that a seller of services reports.</summary>
public enum ReportingPart
{
    /// <summary>Sales to private persons, summed up by day (10.3).</summary>
    Persons,

    /// <summary>Documents for organisations abroad, one by one (10.1).</summary>
    Abroad,
}
