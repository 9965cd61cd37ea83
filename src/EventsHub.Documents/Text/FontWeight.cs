namespace EventsHub.Documents.Text;

/// <summary>The font weights that documents use.</summary>
internal enum FontWeight
{
    Regular,
    Bold,
}
