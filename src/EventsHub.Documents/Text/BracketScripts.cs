using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>Gives both brackets of a pair the script of the text before the opening one (UAX #24, 5.1), so that one font draws both.</summary>
internal struct BracketScripts
{
    private const int Depth = 16;
    private const string Openers = "([{«‹“‘「『（【《〈";
    private const string Closers = ")]}»›”’」』）】》〉";

    private (char Closer, Script Script)[]? open;
    private int count;

    /// <summary>The script of a neutral character after text in a script.</summary>
    public Script ScriptOf(char character, Script before)
    {
        if (Openers.IndexOf(character, StringComparison.Ordinal) is var opener && opener >= 0)
        {
            open ??= new (char, Script)[Depth];
            open[count++ % Depth] = (Closers[opener], before);
        }
        else if (count > 0 && Closers.Contains(character, StringComparison.Ordinal))
        {
            for (var i = count - 1; i >= Math.Max(0, count - Depth); i--)
            {
                if (open![i % Depth].Closer == character)
                {
                    count = i;
                    return open[i % Depth].Script;
                }
            }
        }

        return before;
    }
}
