namespace EventsHub.Documents.Text;

/// <summary>Vertical metrics in thousandths of an em.</summary>
internal readonly record struct FontMetrics(double Ascent, double Descent, double CapHeight);
