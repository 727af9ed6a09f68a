using Microsoft.Data.Sqlite;

namespace GrowthExperiments.Benchmarks;

/// <summary>The scores in a table of SQLite in memory, with an index in the published order.</summary>
internal sealed class SqliteBacklog : IDisposable
{
    private const string Order = "ORDER BY product DESC, confidence DESC, ease DESC, impact DESC, id";
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteBacklog(IceScore[] scores)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection.Open();
        Execute("CREATE TABLE hypotheses (id INTEGER PRIMARY KEY, impact INTEGER, confidence INTEGER, ease INTEGER, product INTEGER)");
        using (SqliteTransaction transaction = _connection.BeginTransaction())
        {
            using SqliteCommand insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO hypotheses VALUES ($id, $impact, $confidence, $ease, $product)";
            SqliteParameter[] values = [.. "id impact confidence ease product".Split(' ').Select(name => insert.Parameters.Add("$" + name, SqliteType.Integer))];
            for (int i = 0; i < scores.Length; i++)
            {
                (values[0].Value, values[1].Value, values[2].Value) = (i, scores[i].Impact, scores[i].Confidence);
                (values[3].Value, values[4].Value) = (scores[i].Ease, scores[i].Product);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("CREATE INDEX ranked ON hypotheses (product DESC, confidence DESC, ease DESC, impact DESC, id)");
    }

    public long ReadAll() => Read($"SELECT id FROM hypotheses {Order}");

    public long ReadTop() => Read($"SELECT id FROM hypotheses {Order} LIMIT 10");

    public void Dispose() => _connection.Dispose();

    private long Read(string query)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        long last = -1;
        while (reader.Read())
            last = reader.GetInt64(0);
        return last;
    }

    private void Execute(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
