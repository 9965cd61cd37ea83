namespace EventsHub.Documents;

/// <summary>Says in the metadata of a PDF which attached file is the same invoice for programs (Factur-X 1.09, chapter 6.3.2).</summary>
/// <param name="FileName">The name of the attached file.</param>
/// <param name="Profile">The profile, such as <c>EN 16931</c>.</param>
public sealed record InvoiceMarking(string FileName, string Profile);
