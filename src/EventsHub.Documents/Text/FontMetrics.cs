namespace EventsHub.Documents.Text;

/// <summary>Vertical measures in thousandths of an em.</summary>
internal readonly record struct FontMetrics(double Ascent, double Descent, double CapHeight);
