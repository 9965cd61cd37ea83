namespace EventsHub.Documents.Text;

/// <summary>The weights that are printed.</summary>
internal enum FontWeight
{
    Regular,
    Bold,
}
