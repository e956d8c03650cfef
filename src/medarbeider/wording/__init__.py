"""Our phrases, dates and clock times in bokmål, nynorsk and English."""
