using System.Text;

namespace EventsHub.Documents.Text;

/// <summary>Appends texts inside a first strong isolate (U+2068 and U+2069), or as they are when no isolate is needed.</summary>
internal struct Isolate
{
    private readonly StringBuilder result;
    private readonly bool isNeeded;
    private int open;

    public Isolate(StringBuilder result, bool isNeeded)
    {
        this.result = result;
        this.isNeeded = isNeeded;
        if (isNeeded)
        {
            result.Append(Characters.FirstStrongIsolate);
        }
    }

    /// <summary>Appends a text to the isolate. A stray U+2069 in the text, which would close the isolate early, is left out.</summary>
    public void Add(string text)
    {
        if (!isNeeded)
        {
            result.Append(text);
            return;
        }

        foreach (var c in text)
        {
            if (c is Characters.LeftToRightIsolate or Characters.RightToLeftIsolate or Characters.FirstStrongIsolate)
            {
                open++;
            }
            else if (c == Characters.PopDirectionalIsolate && --open < 0)
            {
                // This PDI would close the surrounding isolate instead of one of the text itself.
                open = 0;
                continue;
            }

            result.Append(c);
        }
    }

    /// <summary>Closes the isolate, and all isolates that its texts opened and did not close.</summary>
    public readonly void Close()
    {
        if (isNeeded)
        {
            result.Append(Characters.PopDirectionalIsolate, open + 1);
        }
    }
}
