namespace EventsHub.Registrations.Books;

/// <summary>The files that the books are written to.</summary>
public enum BooksFormat
{
    /// <summary>Comma-separated values, in UTF-8.</summary>
    Csv,

    Xlsx,

    /// <summary>The French fichier des écritures comptables (Livre des procédures fiscales, article A47 A-1).</summary>
    Fec,
}
