using System.Xml;

namespace EventsHub.Documents;

/// <summary>Looks at the depth of XML before a document is built of it, which takes time with the square of the depth: a small file would hold a server up for minutes.</summary>
public static class ShallowXml
{
    /// <summary>The deepest nesting of elements that is read anywhere.</summary>
    public const int Deepest = 500;

    /// <summary>Reads to the end, or to the first element that lies deeper than <see cref="Deepest"/>.</summary>
    /// <returns>True when there is one.</returns>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static bool IsTooDeep(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}
